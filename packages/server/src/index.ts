export type { JobName } from "./jobs/job-kinds.ts";
export type { Api } from "./routes/index.ts";
export { DEFAULT_PORT, type RunningServer, type StartRequest, startServer } from "./start-server.ts";
export type { Upload } from "./uploads/uploads.ts";
