export type TrayLook = "active" | "paused" | "due";
export type TrayMenu = readonly never[];
