/** Names to propose for the metrics of a real-time server. */
export type MetricName = {
  readonly name: string;
  readonly kind: 'gauge' | 'counter' | 'histogram';
  readonly labels: readonly string[];
  readonly tells: string;
};

export const metricNames: readonly MetricName[] = [
  { name: 'rt_connections', kind: 'gauge', labels: ['node'], tells: 'open sockets' },
  { name: 'rt_connect_total', kind: 'counter', labels: ['result'], tells: 'handshakes by result' },
  { name: 'rt_disconnect_total', kind: 'counter', labels: ['reason'], tells: 'ends by reason' },
  { name: 'rt_events_in_total', kind: 'counter', labels: ['event', 'result'], tells: 'commands by result' },
  { name: 'rt_events_out_total', kind: 'counter', labels: ['event'], tells: 'broadcasts' },
  { name: 'rt_publish_errors_total', kind: 'counter', labels: ['event'], tells: 'changes committed and not published' },
  { name: 'rt_write_buffer_packets', kind: 'gauge', labels: ['node'], tells: 'longest queue of a slow reader' },
  { name: 'rt_resync_total', kind: 'counter', labels: ['why'], tells: 'snapshots fetched again by reason' },
  { name: 'rt_rate_limited_total', kind: 'counter', labels: ['event'], tells: 'commands refused' },
  { name: 'rt_e2e_latency_seconds', kind: 'histogram', labels: [], tells: 'from commit to the screen, sampled' },
];
