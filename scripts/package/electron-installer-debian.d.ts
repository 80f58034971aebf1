/** The part of electron-installer-debian, which brings no types, that makes a package step by step. */
declare module "electron-installer-debian" {
  export class Installer {
    constructor(supplied: {
      readonly src: string;
      readonly dest: string;
      readonly rename: () => string;
      readonly logger: (line: string) => void;
      readonly options: Readonly<Record<string, unknown>>;
    });
    generateDefaults(): Promise<object>;
    generateOptions(): object;
    createStagingDir(): Promise<void>;
    createContents(): Promise<void>;
    createPackage(): Promise<void>;
    movePackage(): Promise<void>;
  }
}
