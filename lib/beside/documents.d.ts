/** Made when the package is built, by scripts/documents.ts. */
declare module 'virtual:alcove-documents' {
  export const documents: import('../domain/document.ts').Documents;
}
