// Says under each date input how what is typed there is read. It listens at the document, so that
// rows added later are heard as well.
{
  const PAUSE = 250; // milliseconds without a key
  const SELECTOR = "input[data-reading-at]";
  const asked = new WeakMap(); // input to the timer and request that a newer key makes stale

  const say = (input, { reading = "", error = "" }) => {
    const output = input.parentElement.querySelector("output");
    output.htmlFor = input.id; // the admin's script for added rows knows only labels
    output.classList.toggle("wrong", error !== "");
    output.textContent = error || reading;
  };

  const ask = async (input, signal) => {
    const address = `${input.dataset.readingAt}?${new URLSearchParams({ text: input.value })}`;
    try {
      const response = await fetch(address, { signal });
      say(input, response.ok && !response.redirected ? await response.json() : {});
    } catch (fault) {
      if (fault.name !== "AbortError") say(input, {});
    }
  };

  document.addEventListener("input", ({ target }) => {
    if (!target.matches(SELECTOR)) return;
    const stale = asked.get(target);
    clearTimeout(stale?.timer);
    stale?.request.abort();
    const request = new AbortController();
    const timer = setTimeout(ask, PAUSE, target, request.signal);
    asked.set(target, { timer, request });
  });
}
