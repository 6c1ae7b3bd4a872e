const told = document.querySelector('output');
document.querySelector('#ask').addEventListener('click', () => {
  void chrome.runtime.sendMessage('ask').then((count) => {
    told.textContent = `answered ${count}`;
  });
});
document.querySelector('#allow').addEventListener('click', () => {
  void chrome.permissions.request({ origins: ['https://psa.example.org/*'] }).then((allowed) => {
    told.textContent = `allowed ${allowed}`;
  });
});
