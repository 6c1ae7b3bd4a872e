import { Select, Table } from 'antd';
import { createRoot } from 'react-dom/client';
import { keep, psaNames, standUp, titles, type Line } from './contract.ts';

/** Ant Design: a virtual table, a searchable select with a cross in each row. */
const options = psaNames.map((value) => ({ value, label: value }));
const place = standUp();
createRoot(place).render(
  <Table<Line>
    virtual
    rowKey="id"
    dataSource={window.mapping.lines.map((line) => ({ ...line }))}
    pagination={false}
    scroll={{ x: 900, y: 420 }}
    columns={[
      { title: titles.cove, dataIndex: 'name', width: 420 },
      {
        title: titles.psa,
        width: 420,
        render: (_, { id }) => (
          <Select
            showSearch
            allowClear
            placeholder="Select PSA customer"
            style={{ width: 340 }}
            options={options}
            defaultValue={window.mapping.lines.find((each) => each.id === id)?.psa || null}
            onChange={(value) => keep(id, value)}
          />
        ),
      },
    ]}
  />,
);
