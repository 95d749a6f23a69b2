/**
 * The compiled kernels of `wasm/` as base64, put here by the build (e2e/tools/compileKernels.ts). Empty when the source
 * runs unbuilt.
 */
export const KERNELS_BINARY: string = '';
