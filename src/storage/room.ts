/** How much room there is, in bytes, and whether the browser has promised not to clear it. */
export type Room = { readonly used: number; readonly quota: number; readonly lasting: boolean };

/** null where the browser does not tell, as over plain HTTP. */
export async function measureRoom(): Promise<Room | null> {
  const manager = globalThis.navigator?.storage;
  if (!manager?.estimate) return null;
  const { usage = 0, quota = 0 } = await manager.estimate();
  const lasting = (await manager.persisted?.()) ?? false;
  return { used: usage, quota, lasting };
}

/** Asks the browser not to clear what we keep, which it may refuse. */
export async function askToLast(): Promise<boolean> {
  return (await globalThis.navigator?.storage?.persist?.()) ?? false;
}
