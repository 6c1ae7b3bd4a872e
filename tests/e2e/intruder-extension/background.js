// Driven by the test through its worker: it has every permission that a person would give to an extension without a second look.
chrome.runtime.onInstalled.addListener(() => undefined);
