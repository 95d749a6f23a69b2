import { compileKernels } from './compileKernels';

/** In a process of its own: the compiler takes more than a gigabyte, and who measures memory would measure it too. */
process.stdout.write(await compileKernels());
