const fs = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { ProvidePlugin } = require('webpack');
const { nodeGlobalsInBrowsers, nodeModulesInBrowsers } = require('./src/for-browsers/jsforce-in-browsers.config.cjs');
const { PackagesInBuild } = require('./packages-in-build.config.cjs');

/** Where the pane's pages may load from, and that they speak to no one but an org under its My Domain. Fluent's styles go through the CSSOM into empty style elements: the hash of nothing is enough. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data:",
  "connect-src 'self' https://*.my.salesforce.com",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

const icons = path.join(__dirname, 'assets');

/** Builds the task pane into `dist/`. Modes: production as it ships, development with readable names and source maps. */
module.exports = (_env, { mode }) => {
  const ships = mode === 'production';
  const name = ships ? '[name].[contenthash:10].js' : '[name].js';
  return {
    context: __dirname,
    target: ['web', 'es2022'],
    devtool: ships ? false : 'cheap-module-source-map', // never eval: the page's policy forbids it
    entry: {
      taskpane: './src/taskpane/index.tsx',
      'signed-in': './src/signed-in/index.ts',
      functions: { import: './src/functions/no-script.ts', filename: 'functions.js' },
    },
    output: {
      path: path.join(__dirname, 'dist'),
      clean: true,
      publicPath: 'auto',
      filename: name,
      chunkFilename: name,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'], fallback: nodeModulesInBrowsers },
    cache: { type: 'filesystem', cacheDirectory: path.join(__dirname, '.cache') },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      ],
    },
    optimization: {
      splitChunks: {
        cacheGroups: {
          vendor: { test: /[\\/]node_modules[\\/]/, name: 'vendor', chunks: 'initial' },
          // A file of its own, so that its size can be gated: loaded when somebody goes on to Salesforce.
          jsforce: {
            test: /[\\/]node_modules[\\/](jsforce|readable-stream|buffer|events|xml2js|xmlbuilder|sax|form-data|csv-\w+)[\\/]/,
            name: 'jsforce',
            chunks: 'async',
            enforce: true,
          },
        },
      },
    },
    performance: { hints: false }, // what a first load may weigh is gated by its gzipped size
    plugins: [
      new ProvidePlugin(nodeGlobalsInBrowsers),
      new PackagesInBuild(),
      ...['taskpane', 'signed-in'].map(
        (page) =>
          new HtmlWebpackPlugin({
            template: `${page}.html`,
            filename: `${page}.html`,
            chunks: [page],
            scriptLoading: 'defer',
            templateParameters: { contentSecurityPolicy },
            minify: false,
          }),
      ),
      ...(fs.existsSync(icons) ? [new CopyPlugin({ patterns: [{ from: icons, to: 'assets' }] })] : []),
    ],
  };
};
