// What plain HTML cannot: Esc and a click elsewhere close a filter; what htmx cannot load is
// loaded as without it; a phone keeps its filters unfolded. Everything works without this, too.
(() => {
  "use strict";

  const close = (facet) => {
    const summary = facet.querySelector("summary");
    if (facet.contains(document.activeElement)) summary.focus();
    facet.open = false;
  };
  const opened = () => document.querySelectorAll(".facet[open]");

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") opened().forEach(close);
  });
  document.addEventListener("click", (event) => {
    opened().forEach((facet) => facet.contains(event.target) || close(facet));
  });
  // Before the swap, so that htmx finds the focus at something with an id and brings it back.
  document.addEventListener("submit", () => opened().forEach(close), true);
  // What was unfolded stays so, with the focus that htmx could not bring back into it.
  let unfolded = false;
  let focused = "";
  document.addEventListener("htmx:beforeSwap", () => {
    unfolded = document.querySelector(".more[open]") !== null;
    focused = document.activeElement.id;
  });
  document.addEventListener("htmx:afterSwap", () => {
    const more = document.querySelector(".more");
    if (!unfolded || !more || more.open) return;
    more.open = true;
    if (focused) document.getElementById(focused)?.focus();
  });
  for (const fault of ["htmx:responseError", "htmx:sendError"]) {
    document.addEventListener(fault, (event) => event.target.id === "ask" && event.target.submit());
  }
})();
