import "@homebridge/dbus-native";

/** What the desktop's peers use of the library beyond what the product uses, and declares, of it. */
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
    exportInterface(implementation: object, path: string, description: InterfaceDescription): void;
    sendSignal(
      path: string,
      interfaceName: string,
      member: string,
      signature: string,
      body: readonly unknown[],
    ): void;
    setMethodCallHandler(
      path: string,
      interfaceName: string,
      member: string,
      handler: readonly [method: () => unknown, signature: string],
    ): void;
  }

  export function sessionBus(options: { readonly busAddress: string }): MessageBus;
}
