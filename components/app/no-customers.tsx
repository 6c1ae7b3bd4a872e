/** A key that sees no customer: what that can mean, that nobody can tell which, and what to do about either. */
export function NoCustomers({ again }: { again: string }) {
  return (
    <p>
      The key works, but HaloPSA gave it no customer at all. Either this HaloPSA has none yet, or the role behind the
      application may not see them; HaloPSA answers the same in both cases, so Alcove cannot tell which. Look at
      Customers in HaloPSA: if there are some, set <b>Customers Access Level</b> of the role to <b>Read Only</b>, see
      that neither role nor application is limited to some customers, and {again}. Cove would see no customer either.
    </p>
  );
}
