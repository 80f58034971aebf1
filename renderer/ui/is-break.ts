import type { Kind } from "../../shared/domain/kind.ts";

/** Whether a reminder is for a break or a routine: a check-in only asks. */
export const isBreak = ({ kind }: { readonly kind: Kind }): boolean => kind !== "check-in";
