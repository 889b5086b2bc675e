import type { Telemetry } from "bullmq";

export interface Tracing {
  readonly telemetry: Telemetry;
  /** Sends what is left. */
  close(): Promise<void>;
}

/**
 * Traces a document from its address to the snapshot and sends that to a collector, as OTEL_EXPORTER_OTLP_ENDPOINT has
 * it: each job carries on the trace of the job that queued it. Loaded only where there is a collector.
 */
export async function openTracing(endpoint: string): Promise<Tracing> {
  const [{ trace, context, propagation }, core, sdk, hooks, exporter, resources, { BullMQOtel }] =
    await Promise.all([
      import("@opentelemetry/api"),
      import("@opentelemetry/core"),
      import("@opentelemetry/sdk-trace"),
      import("@opentelemetry/context-async-hooks"),
      import("@opentelemetry/exporter-trace-otlp-http"),
      import("@opentelemetry/resources"),
      import("bullmq-otel"),
    ]);
  const url = `${endpoint.replace(/\/$/, "")}/v1/traces`;
  const provider = new sdk.TracerProvider({
    resource: resources.resourceFromAttributes({ "service.name": "recount-worker" }),
    spanProcessors: [
      new sdk.BatchSpanProcessor({ exporter: new exporter.OTLPTraceExporter({ url }) }),
    ],
  });
  trace.setGlobalTracerProvider(provider);
  context.setGlobalContextManager(new hooks.AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new core.W3CTraceContextPropagator());
  return {
    telemetry: new BullMQOtel({ tracerName: "recount" }),
    close: () => provider.shutdown(),
  };
}
