// Has an address fetched in the background, and says beside it how far it has come. It listens at
// the document, so that rows added later are heard as well.
{
  const PAUSE = 1500; // milliseconds between two questions
  const MOST = 200; // questions; by then a reload tells

  const wait = () => new Promise((done) => setTimeout(done, PAUSE));

  const told = async (response) => {
    if (response.redirected || !response.headers.get("Content-Type")?.includes("json")) return {};
    return response.json();
  };

  const follow = async (output, ask) => {
    output.dataset.progressAt = ask;
    for (let asked = 0; ask && asked < MOST; asked++) {
      await wait();
      if (!output.isConnected || output.dataset.progressAt !== ask) return; // a newer one is asked for
      const said = await told(await fetch(ask)).catch(() => ({}));
      if (said.text) output.textContent = said.text;
      if (said.ask === "") output.dataset.progressAt = ask = "";
    }
  };

  const begin = async (button) => {
    const field = button.parentElement;
    const input = field.querySelector("input");
    const output = field.querySelector("output");
    const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
    const body = new URLSearchParams({ address: input.value, csrfmiddlewaretoken: token });
    button.disabled = true;
    try {
      const said = await fetch(button.dataset.fetchAt, { method: "POST", body })
        .then(told)
        .catch(() => ({}));
      output.classList.toggle("wrong", !said.text);
      output.textContent = said.text || said.error || button.dataset.failed;
      follow(output, said.ask || "");
    } finally {
      button.disabled = false;
    }
  };

  document.addEventListener("click", ({ target }) => {
    if (target.matches("button[data-fetch-at]")) begin(target);
  });
  document.addEventListener("DOMContentLoaded", () => {
    for (const output of document.querySelectorAll("output[data-progress-at^='/']"))
      follow(output, output.dataset.progressAt);
  });
}
