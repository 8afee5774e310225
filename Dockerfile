# One image for every part of Ripen; the command says which: start, api, worker, migrate, …
FROM node:24-bookworm-slim AS build
WORKDIR /ripen
ENV CI=true DO_NOT_TRACK=1 TURBO_TELEMETRY_DISABLED=1
COPY . .
# The second install leaves what the command line needs to run, without what built it.
RUN npm ci --no-audit --no-fund && npm run build && npm ci --no-audit --no-fund --omit=dev --workspace @ripen/ripen

FROM node:24-bookworm-slim
WORKDIR /ripen
# In production Ripen refuses to start without RIPEN_SECRET.
ENV NODE_ENV=production RIPEN_DATA=/var/lib/ripen
# Mount a volume there to keep the data of `start`.
RUN mkdir -p /var/lib/ripen && chown node:node /var/lib/ripen
COPY --from=build /ripen/package.json package.json
COPY --from=build /ripen/node_modules node_modules
COPY --from=build /ripen/packages packages
COPY --from=build /ripen/apps apps
USER node
EXPOSE 4400
ENTRYPOINT ["node", "apps/ripen/bin/ripen.js"]
CMD ["start"]
