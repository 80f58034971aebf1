import "@homebridge/dbus-native";

/** What the desktop's peers use of the library beyond its own, partial, declarations. */
declare module "@homebridge/dbus-native" {
  interface Message {
    readonly sender: string;
    readonly path: string;
    readonly interface: string;
    readonly member: string;
  }

  interface Call {
    destination: string;
    path: string;
    interface: string;
    member: string;
    signature?: string;
    body?: readonly unknown[];
  }

  /** Each method as its signatures in and out; each property as its signature. */
  interface InterfaceDescription {
    name: string;
    methods?: Record<string, readonly [string, string]>;
    properties?: Record<string, string>;
  }

  interface MessageBus {
    readonly signals: import("node:events").EventEmitter;
    exportInterface(implementation: object, path: string, description: InterfaceDescription): void;
    sendSignal(
      path: string,
      interfaceName: string,
      member: string,
      signature: string,
      body: readonly unknown[],
    ): void;
    mangle(path: string, interfaceName: string, member: string): string;
  }

  export function sessionBus(options: { readonly busAddress: string }): MessageBus;
}
