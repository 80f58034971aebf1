import { renderToString } from "react-dom/server.browser";
import type { Prerender } from "../shared/ipc/prerender.ts";
import { hasConsented } from "../shared/rules/consent.ts";
import { App } from "./app.tsx";
import { Frame } from "./frame.tsx";
import { holdProgrammes } from "./hold-programmes.ts";
import { styleRules } from "./style-rules.ts";

export const prerender: Prerender = (snapshot, locale) => {
  const { settings } = snapshot;
  // The first run is fetched by its window, and only there.
  if (!hasConsented(settings)) return null;
  holdProgrammes(snapshot.programmes);
  const html = renderToString(
    <Frame received={{ snapshot, receivedAt: performance.now() }} locale={locale}>
      <App />
    </Frame>,
  );
  return { ...styleRules(html, "painting"), theme: settings.appearance };
};
