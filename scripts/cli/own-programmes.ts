import { programmesKind } from "../../electron/documents.ts";
import { holdOwnContent } from "../../shared/content/own-content.ts";
import { contentOf } from "../../shared/programme/content-of.ts";
import { told } from "../../shared/programme/kept.ts";
import { own } from "./own.ts";
import { readDocument } from "./read-json.ts";

/** Lets routines of the person's own be found, which their journal names. */
export function holdOwnProgrammes(): void {
  const read = (file: string) => readDocument(file, programmesKind).kept;
  holdOwnContent(contentOf(own("programmes.json", read, []).map(told)));
}
