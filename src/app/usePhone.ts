import { useMedia } from '../ui/useMedia';

/** Whether the page is laid out for a phone: the `phone` variant of style.css, for what is drawn otherwise there. */
export function usePhone(): boolean {
  return useMedia('(width < 48rem) or (height < 30rem)');
}
