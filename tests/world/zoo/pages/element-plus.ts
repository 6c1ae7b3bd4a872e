import ElementPlus from 'element-plus';
import 'element-plus/dist/index.css';
import { createApp, reactive, watch } from 'vue/dist/vue.esm-bundler.js';
import { customers, fieldKeys, keep, labels, levels, logins, standUp } from '../contract.ts';

/** Element Plus on Vue: form items, teleported poppers, a virtualised select. */
const form = reactive({ name: '', level: '', login: 'User', customer: '', active: false, add: false });
for (const field of fieldKeys)
  watch(
    () => form[field],
    (value) => keep(field, value),
  );
const fields = standUp();
createApp({
  setup: () => ({ form, labels, levels, logins, customers: customers.map((text) => ({ value: text, label: text })) }),
  template: `<el-form label-width="200px" @submit.prevent>
    <el-form-item :label="labels.name"><el-input v-model="form.name" /></el-form-item>
    <el-form-item :label="labels.level"><el-select v-model="form.level"><el-option v-for="t in levels" :key="t" :label="t" :value="t" /></el-select></el-form-item>
    <el-form-item :label="labels.login"><el-select v-model="form.login" clearable><el-option v-for="t in logins" :key="t" :label="t" :value="t" /></el-select></el-form-item>
    <el-form-item :label="labels.customer"><el-select-v2 v-model="form.customer" filterable :options="customers" style="width: 260px" /></el-form-item>
    <el-form-item><el-checkbox v-model="form.active" :label="labels.active" /></el-form-item>
    <el-form-item :label="labels.add"><el-switch v-model="form.add" /></el-form-item>
  </el-form>`,
})
  .use(ElementPlus)
  .mount(fields);
