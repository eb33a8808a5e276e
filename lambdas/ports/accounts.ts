/** Accounts with passwords, where no identity provider keeps them. */
export interface Accounts {
  /** Null when name and password do not go together; takes as long for a name that does not exist. */
  signIn(name: string, password: string): Promise<{ token: string; expiresAt: string } | null>;
}
