/** Who is logged in. */
export interface Me {
  id: number;
  name: string;
  is_admin: boolean;
}
