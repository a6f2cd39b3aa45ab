/** Messages in `fixtures/`, as text with bare line feeds. */
declare module "*.eml?raw" {
  const message: string;
  export default message;
}
