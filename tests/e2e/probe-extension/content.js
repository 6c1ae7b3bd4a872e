// A closed root with a button below the fold, an image without a name, a row that changes when its button is pressed, a button
// that is disabled, one that goes as soon as the pointer is down, and one that goes before.
const host = document.createElement('div');
const root = host.attachShadow({ mode: 'closed' });
root.innerHTML = `<aside aria-label="Alcove" style="position:fixed;right:0;top:0;width:300px;height:300px;overflow:auto">
  <div style="height:600px"></div>
  <ul><li data-requirement="category-exists" data-outcome="unmet">Category <img src="data:,"><button>Show me</button></li></ul>
  <button>Check everything</button>
  <fieldset disabled><button>Fix</button></fieldset><button>Choose</button><button>Flee</button></aside>`;
for (const button of root.querySelectorAll('button'))
  button.addEventListener('click', () => button.closest('li')?.setAttribute('data-outcome', 'met'));
const [, , , choose, flee] = root.querySelectorAll('button');
choose.addEventListener('pointerdown', () => choose.remove());
flee.addEventListener('pointerover', () => flee.remove());
document.documentElement.append(host);
