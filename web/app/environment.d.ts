interface ImportMetaEnv {
  readonly VITE_STYLE: string;
  readonly VITE_SCRIPTS: string;
}
