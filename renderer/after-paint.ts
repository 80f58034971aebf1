/** Fetches the page's script, which its own element names: once the painting that came with the page has been seen, if one did. */
function fetchPage(): void {
  const page = document.querySelector<HTMLScriptElement>("script[data-page]")?.dataset["page"];
  if (page === undefined) throw new Error("No script element names the page.");
  void import(/* @vite-ignore */ new URL(page, document.baseURI).href);
}

if (document.getElementById("painting") === null) {
  fetchPage();
} else {
  new PerformanceObserver((_, observer) => {
    observer.disconnect();
    fetchPage();
  }).observe({ type: "paint", buffered: true });
}
