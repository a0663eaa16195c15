# One image for every role; the command says which. Without a command it is the whole hub in one process, with SQLite
# in /hub/local-data: docker run -p 4000:4000 -v covenant-hub:/hub/local-data covenant-hub

# The full image has the compiler that better-sqlite3 needs where no ready-made binary fits.
FROM node:20-bookworm AS build
WORKDIR /hub
COPY package.json package-lock.json ./
RUN npm ci
COPY run.js tsconfig.json ./
COPY platform platform
COPY subgraphs subgraphs
COPY gateway gateway
RUN npm run build && npm run build:explorer

FROM node:20-bookworm AS dependencies
WORKDIR /hub
COPY package.json package-lock.json ./
# The page is built and the program compiled; what made them stays behind, 126 of 314 MB.
RUN npm ci --omit=dev \
  && npm uninstall --omit=dev esbuild graphiql @graphiql/react @graphiql/toolkit \
    @graphiql/plugin-doc-explorer @graphiql/plugin-history react react-dom

FROM node:20-bookworm-slim
# Answers are short-lived objects: more room for them spares copying them, see docs/gateway.md.
ENV NODE_ENV=production HOST=0.0.0.0 NODE_OPTIONS=--max-semi-space-size=32
WORKDIR /hub
# The program finds the files it carries beside package-lock.json.
COPY package.json package-lock.json LICENSE ./
COPY data data
COPY schema schema
COPY --from=dependencies /hub/node_modules node_modules
COPY --from=build /hub/gateway/explorer/dist gateway/explorer/dist
COPY --from=build /hub/dist dist
RUN mkdir local-data && chown node:node local-data
USER node
VOLUME /hub/local-data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/gateway/main.js"]
