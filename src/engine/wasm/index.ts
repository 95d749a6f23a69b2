export { search } from './search';
export { vote } from './vote';
