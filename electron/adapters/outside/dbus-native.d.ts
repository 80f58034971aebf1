import "@homebridge/dbus-native";

/** What Supple uses of the library beyond its own, partial, declarations. */
declare module "@homebridge/dbus-native" {
  interface MessageBus {
    readonly signals: import("node:events").EventEmitter;
    mangle(path: string, interfaceName: string, member: string): string;
  }

  export function sessionBus(): MessageBus;
}
