// The workers' own BullMQ: the workspace's root does not depend on it.
export {
  createPostgresBackend,
  FlowProducer,
  Queue,
  QueueEvents,
  runMigrations,
  Worker,
} from "../../workers/node_modules/bullmq/dist/esm/index.js";
