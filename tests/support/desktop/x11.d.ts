/** What the tests use of the library beyond what the product does. */
declare module "x11" {
  export interface Client {
    AllocID(): number;
    CreateWindow(
      id: number,
      parent: number,
      x: number,
      y: number,
      width: number,
      height: number,
    ): void;
    ChangeProperty(
      mode: 0,
      window: number,
      name: number,
      type: number,
      unit: 8 | 32,
      data: number[] | Buffer,
    ): void;
    MapWindow(id: number): void;
    GrabKey(
      window: number,
      ownerEvents: 0 | 1,
      modifiers: number,
      key: number,
      pointerMode: 1,
      keyboardMode: 1,
    ): void;
  }
}
