# One image for every role; the command says which. Without a command it is the whole hub in one process, with SQLite
# in /hub/local-data: docker run -p 4000:4000 -v covenant-hub:/hub/local-data covenant-hub
# In it is the package that npm makes, as anybody installs it: the programs bundled, the explorer page, the open data.

FROM node:24-bookworm-slim AS build
WORKDIR /hub
COPY package.json package-lock.json ./
RUN npm ci
COPY run.js tsconfig.json LICENSE README.md CHANGELOG.md ./
COPY bin bin
COPY build build
COPY data data
COPY schema schema
COPY covenant covenant
COPY platform platform
COPY subgraphs subgraphs
COPY gateway gateway
RUN npm pack && tar -xzf covenant-hub-*.tgz
# Nothing is installed beside it: the one dependency that it does not carry is the driver of SQLite for Node 20.

FROM node:24-bookworm-slim
# Answers are short-lived objects: more room for them spares copying them, see docs/gateway.md.
ENV NODE_ENV=production HOST=0.0.0.0 NODE_OPTIONS=--max-semi-space-size=32
WORKDIR /hub
COPY --from=build /hub/package ./
RUN ln -s /hub/bin/covenant-hub.js /usr/local/bin/covenant-hub && mkdir local-data && chown node:node local-data
USER node
VOLUME /hub/local-data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["covenant-hub"]
