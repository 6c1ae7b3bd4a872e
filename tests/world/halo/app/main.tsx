import { render } from 'react-dom';
import { NonceProvider } from 'react-select';
import { App } from './app.tsx';
import { boot } from './boot.ts';
import './styles/base.css';
import './styles/shell.css';
import './styles/form.css';
import './styles/table.css';
import './styles/select.css';
import './styles/dialog.css';
import './styles/daily.css';

render(
  <NonceProvider nonce={boot.nonce} cacheKey="halo">
    <App />
  </NonceProvider>,
  document.querySelector('#root'),
);
