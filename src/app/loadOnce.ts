/**
 * Loads a module when it is first asked for, and anew after a failure. From then on it is there at once, where `import`
 * itself takes up to half a frame each time.
 */
export function loadOnce<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loading: Promise<Module> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}
