# The server with the built web pages, for a real deployment with its own PostgreSQL (docker-compose.yml).
ARG NODE_IMAGE=node:20-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /huilan
COPY . .
RUN npm ci --no-audit --no-fund --loglevel=error && npm run build

# Only what the server and the command line need to run.
FROM ${NODE_IMAGE} AS dependencies
WORKDIR /huilan
COPY --from=build /huilan/package.json /huilan/package-lock.json ./
COPY --from=build /huilan/apps ./apps
COPY --from=build /huilan/libs ./libs
RUN npm ci --omit=dev --workspace @huilan/api --workspace @huilan/cli --no-audit --no-fund --loglevel=error

FROM ${NODE_IMAGE}
WORKDIR /huilan
COPY --from=dependencies /huilan ./
RUN mkdir /data && chown node:node /data
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 HUILAN_DATA=/data HUILAN_SAMPLE_COUNTY=none
# Memory that was freed goes back to the system, as with `npm start` (tools/start/server.mjs).
ENV MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=262144 MALLOC_TRIM_THRESHOLD_=262144
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
