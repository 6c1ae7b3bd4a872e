import ElementPlus from 'element-plus';
import 'element-plus/dist/index.css';
import { createApp, reactive } from 'vue/dist/vue.esm-bundler.js';
import { keep, psaNames, standUp, titles, type Line } from './contract.ts';

/** Element Plus on Vue: a table with a fixed head, filterable selects whose entries come from a server search. */
const place = standUp();
const lines: Line[] = reactive(window.mapping.lines.map((line) => ({ ...line })));
createApp({
  setup() {
    const found = reactive<{ names: string[]; loading: boolean }>({ names: psaNames.slice(0, 20), loading: false });
    const search = (text: string) => {
      found.loading = true;
      setTimeout(() => {
        found.names = psaNames.filter((name) => name.toLowerCase().includes(text.toLowerCase())).slice(0, 20);
        found.loading = false;
      }, 350);
    };
    return { lines, found, search, titles, take: (id: number, psa: string | undefined) => keep(id, psa) };
  },
  template: `<el-table :data="lines" height="430" row-key="id" style="width: 940px">
    <el-table-column prop="name" :label="titles.cove" width="430" />
    <el-table-column :label="titles.psa"><template #default="{ row }">
      <el-select v-model="row.psa" filterable remote clearable :remote-method="search" :loading="found.loading" placeholder="Select" style="width: 340px" @change="(v) => take(row.id, v)">
        <el-option v-for="t in found.names" :key="t" :label="t" :value="t" /></el-select>
    </template></el-table-column>
  </el-table>`,
})
  .use(ElementPlus)
  .mount(place);
