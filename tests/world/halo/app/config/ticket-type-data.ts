import { read, readList, save } from '../api.ts';
import { loadRoles } from './role-data.ts';

export interface TicketTypeHead {
  id: number;
  name: string;
  visible: boolean;
}

interface WireField {
  fieldid: number;
  fieldname: string;
  fieldinfo?: { label: string; mandatory: boolean };
}

export interface TicketType extends TicketTypeHead {
  fields: WireField[];
  allowall_category1: boolean;
  allowed_category1: { category_id: number; category_value?: string }[];
  access_control: { role_id: number; name?: string; level: number }[];
}

export interface TypeChoices {
  fields: { id: number; name: string; label: string }[];
  categories: { id: number; text: string }[];
  roles: { id: number; name: string }[];
}

export const loadTypes = (): Promise<TicketTypeHead[]> =>
  readList<TicketTypeHead>('TicketType?showall=true&showinactive=true', 'tickettypes');

export const loadType = (id: string): Promise<TicketType> =>
  read<TicketType>(`TicketType/${id}?includedetails=true&isconfig=true`);

export async function loadTypeChoices(): Promise<TypeChoices> {
  const [fields, categories, roles] = await Promise.all([
    readList<{ id: number; name: string; label: string }>('FieldInfo', 'fieldinfo'),
    readList<{ id: number; value?: string; category_name?: string }>('Category?type_id=1', 'categories'),
    loadRoles(),
  ]);
  return {
    fields,
    categories: categories.map((entry) => ({ id: entry.id, text: entry.value ?? entry.category_name ?? '' })),
    roles: roles.flatMap((role) =>
      'id_int' in role && typeof role.id_int === 'number' ? [{ id: role.id_int, name: role.name }] : [],
    ),
  };
}

export async function storeType(type: TicketType): Promise<void> {
  await save('TicketType', type);
}
