import { sayWith } from '../parts/said.tsx';

/** A key that sees no customer: what that can mean, that nobody can tell which, and what to do about either. */
export function NoCustomers({ again }: { again: 'connect' | 'read' }) {
  const places = { customersAccessLevel: <b>Customers Access Level</b>, readOnly: <b>Read Only</b> };
  return (
    <p>
      {again === 'connect'
        ? sayWith(
            'The key works, but HaloPSA gave it no customer at all. Either this HaloPSA has none yet, or the role behind the application may not see them; HaloPSA answers the same in both cases, so Alcove cannot tell which. Look at Customers in HaloPSA: if there are some, set {customersAccessLevel} of the role to {readOnly}, see that neither role nor application is limited to some customers, and connect again. Cove would see no customer either.',
            places,
          )
        : sayWith(
            'The key works, but HaloPSA gave it no customer at all. Either this HaloPSA has none yet, or the role behind the application may not see them; HaloPSA answers the same in both cases, so Alcove cannot tell which. Look at Customers in HaloPSA: if there are some, set {customersAccessLevel} of the role to {readOnly}, see that neither role nor application is limited to some customers, and read again. Cove would see no customer either.',
            places,
          )}
    </p>
  );
}
