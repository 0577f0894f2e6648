// The passage comes into view without scrolling the page itself.
const passage = document.getElementById("passage");
const text = document.getElementById("archived-text");
if (passage && text.contains(passage)) {
  const above = passage.getBoundingClientRect().top - text.getBoundingClientRect().top;
  text.scrollTop += above - text.clientHeight / 3;
}
