/** The address of a bundled WebAssembly file. */
declare module '*.wasm' {
  const address: string;
  export default address;
}

declare module '*.css';
