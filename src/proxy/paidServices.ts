/** The services that want a key: the variable that holds it, and where they are when nothing else is said. */
export const PAID_SERVICES = {
  quickrouter: { key: 'QUICKROUTER_API_KEY', url: 'https://api.quickrouter.ai/replicate/v1' },
  replicate: { key: 'REPLICATE_API_TOKEN', url: 'https://api.replicate.com/v1' },
} as const;
