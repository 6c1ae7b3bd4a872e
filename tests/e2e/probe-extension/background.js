// Counts in memory: a killed worker starts again at one.
let asked = 0;
chrome.runtime.onMessage.addListener((message, sender, answer) => {
  asked += 1;
  answer(asked);
});
