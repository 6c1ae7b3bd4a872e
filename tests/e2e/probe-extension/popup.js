document.querySelector('button').addEventListener('click', () => {
  void chrome.runtime.sendMessage('ask').then((count) => {
    document.querySelector('output').textContent = `answered ${count}`;
  });
});
