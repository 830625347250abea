// The one place that names the library; its version is that of the Maven artifact.
export * from '/_static/echarts/6.0.0/dist/echarts.esm.min.mjs';
