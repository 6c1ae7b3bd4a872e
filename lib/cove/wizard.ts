/** The page object of Cove's Configure HaloPSA wizard. A person presses Connect, Next and Confirm. */
export { recogniseFrame } from './frame.ts';
export { fillConnection } from './wizard/connection.ts';
export { applyMapping } from './wizard/apply.ts';
export { readCustomers, type ReadCustomers } from './wizard/customers.ts';
export { type ApplyAccount } from './wizard/request.ts';
