// The review page works without this. It brings the passage into view, keeps the ways to say which
// organization is meant in step, and listens to single keys: what a key is for says data-key.
{
  const passage = document.getElementById("passage");
  const text = document.getElementById("archived-text");
  if (passage && text.contains(passage)) {
    const above = passage.getBoundingClientRect().top - text.getBoundingClientRect().top;
    text.scrollTop += above - text.clientHeight / 3;
  }

  // What is to be corrected comes first: whoever works by keys would be far from it.
  const wrong = document.querySelector(".wrong :is(input:not([type=hidden]), select, textarea)");
  if (wrong) {
    wrong.focus();
    wrong.scrollIntoView({ block: "center" });
  }

  // --- One organization is meant: listed, searched for, or new ---

  const radios = [...document.querySelectorAll("input[name=match-meant]")];
  const search = document.getElementById("id_organization");
  const entry = document.querySelector(".new-organization");

  const clearSearch = () => {
    if (!search?.value) return;
    search.value = "";
    search.dispatchEvent(new Event("change", { bubbles: true })); // the search shows its choice itself
  };

  const tellNew = () => {
    if (entry) entry.open = radios.some((radio) => radio.value === "new" && radio.checked);
  };

  for (const radio of radios) {
    radio.addEventListener("change", () => { clearSearch(); tellNew(); });
  }
  // The search speaks through the admin's jQuery alone.
  if (search) {
    window.django.jQuery(search).on("select2:select", () => {
      for (const radio of radios) radio.checked = false;
      tellNew();
    });
  }
  entry?.addEventListener("input", () => {
    radios.at(-1).checked = true;
    clearSearch();
  });

  // --- Keys ---

  const shortcuts = document.getElementById("shortcuts");
  const KEPT_AS = "review-keys";
  const TYPED_IN = "input:not([type=radio], [type=checkbox], [type=submit]), textarea, select, .select2-container, .select2-dropdown";

  const keysCount = document.getElementById("keys-count");
  const tellKeys = () => {
    document.querySelector(".review").classList.toggle("with-keys", keysCount.checked);
  };
  if (shortcuts) {
    shortcuts.hidden = false;
    keysCount.checked = localStorage.getItem(KEPT_AS) !== "off";
    tellKeys();
    keysCount.addEventListener("change", () => {
      localStorage.setItem(KEPT_AS, keysCount.checked ? "on" : "off");
      tellKeys();
    });
  }

  let isSent = false; // a second press must not decide twice
  document.addEventListener("submit", (event) => {
    if (isSent) event.preventDefault();
    isSent = true;
  });
  window.addEventListener("pageshow", () => { isSent = false; });

  const press = (one) => {
    if (one.matches("input[type=text]")) {
      one.focus();
      one.scrollIntoView({ block: "center" });
      return;
    }
    one.click();
    if (!one.control) return;
    const name = document.getElementById("id_new-name");
    (one.control.value === "new" && name.value === "" ? name : one.control).focus();
  };

  const LEFT = "input, textarea, select, .select2-selection";
  const A_MOMENT = 20; // ms: a search that closes takes the focus back after one
  const leave = () => {
    if (document.activeElement.matches(LEFT)) document.activeElement.blur();
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.activeElement.matches(LEFT)) {
      leave();
      setTimeout(leave, A_MOMENT);
      return;
    }
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing);
    if (!shortcuts || !keysCount.checked || !isPlain || event.target.closest(TYPED_IN)) return;
    const one = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!one) return;
    event.preventDefault();
    press(one);
  });
}
