import { Checkbox, Form, Input, Select, Switch } from 'antd';
import { createRoot } from 'react-dom/client';
import { customers, keep, labels, levels, logins, standUp } from '../contract.ts';

/** Ant Design: form items, selects with a virtual list in a portal, one with search. */
const items = (texts: readonly string[]) => texts.map((text) => ({ value: text, label: text }));

createRoot(standUp()).render(
  <Form component="div" layout="vertical" style={{ maxWidth: 420 }}>
    <Form.Item label={labels.name} name="name">
      <Input onChange={(event) => keep('name', event.target.value)} />
    </Form.Item>
    <Form.Item label={labels.level} name="level">
      <Select placeholder="Select a level" options={items(levels)} onChange={(value) => keep('level', value)} />
    </Form.Item>
    <Form.Item label={labels.login} name="login" initialValue="User">
      <Select options={items(logins)} allowClear onChange={(value) => keep('login', value)} />
    </Form.Item>
    <Form.Item label={labels.customer} name="customer">
      <Select showSearch options={items(customers)} onChange={(value) => keep('customer', value)} />
    </Form.Item>
    <Form.Item name="active" valuePropName="checked">
      <Checkbox onChange={(event) => keep('active', event.target.checked)}>{labels.active}</Checkbox>
    </Form.Item>
    <Form.Item label={labels.add} name="add" valuePropName="checked">
      <Switch onChange={(on) => keep('add', on)} />
    </Form.Item>
  </Form>,
);
