import type { PermissionSetting } from '../permission-settings.ts';
import { boot } from './boot.ts';

const { look } = boot;

/** "Customers" in the tenant's own terms. */
export const customersWord = look.customers;
const customerWord = look.customers.replace(/s$/u, '');

/** Text with the tenant's word for customers. */
const inTerms = (text: string): string =>
  text.replaceAll('Customers', customersWord).replaceAll('Customer', customerWord);

const asInReports: Record<string, string> = {
  l6: 'Can add new Tickets',
  l8: 'Can view Tickets that are assigned to other Agents',
  le: 'Can Edit Tickets Which Are Not Assigned To Them',
  l4: 'Can Remove/Delete Tickets',
};

/** Label of a permission in the tenant's wording. */
export function permissionLabel(setting: PermissionSetting): string {
  if (look.wording === 'article') return inTerms(setting.label);
  if (look.wording === 'report') return inTerms(asInReports[setting.code] ?? setting.label);
  return inTerms(asInReports[setting.code] ?? setting.label)
    .replace('Access Level', 'access level')
    .replace(/^Tickets access/u, 'Ticket access');
}

/** Heading of a section of permissions. */
export function sectionLabel(section: string): string {
  if (look.wording !== 'guide') return inTerms(section);
  return inTerms(section)
    .replace('Feature Access', 'Feature access')
    .replace('Tickets Permissions', 'Ticket permissions')
    .replace(' Permissions', ' permissions');
}

/** Settings of "Membership level to all Departments". */
export const allDepartmentsOptions = [
  { value: '0', label: 'Basic member (Can view Tickets in their own Teams)' },
  {
    value: '1',
    label:
      look.wording === 'article'
        ? 'View all (Can view all Tickets in all Departments)'
        : 'View all (can view all tickets in all departments)',
  },
  { value: '2', label: 'Modify all (Can view/modify all Tickets in all Departments)' },
  { value: '3', label: 'Department Manager' },
];

export const departmentLevels = ['Basic Member', 'View All', 'Modify All', 'Department Manager'];

export const methodLabels = {
  secret: look.authenticationMethod,
  password: 'Username and Password',
  code: `${look.authorisation} Code`,
  implicit: 'Implicit Flow (Single Page Application)',
} as const;

export const loginTypeLabels = { agent: 'Agent', user: 'User', supplier: 'Supplier' } as const;
